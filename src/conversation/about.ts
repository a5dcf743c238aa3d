/** What a message asks about the article as a whole, about the library, or about who answers. */

/** What can be known of an article beside its words. */
export type Fact = 'title' | 'author' | 'published' | 'source' | 'length';

export type About =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** Which articles there are. */
  | { readonly kind: 'library' }
  /** "are you a bot?" */
  | { readonly kind: 'identity' }
  /** "do you like it?" */
  | { readonly kind: 'opinion' };

const ARTICLE = '(?:(?:the|this|that|your) (?:article|text|piece|story|essay|post|paper|document))';
const WHAT = "what(?:'?s| is| was)";
const WHO = "who(?:'?s| is| was)";

/** Whole messages alone: within a question, "author" and "title" are words of the article's. */
const FACTS: readonly (readonly [Fact, readonly string[]])[] = [
  [
    'title',
    [
      `${WHAT} (?:the )?title(?: of (?:${ARTICLE}|this|it))?`,
      `${WHAT} (?:the )?(?:name|headline) of ${ARTICLE}`,
      `${WHAT} ${ARTICLE} (?:called|titled|named|headed)`,
      `${WHAT} ${ARTICLE}'?s (?:title|name|headline)`,
      `(?:which|what) article is (?:this|it)`,
      'title',
    ],
  ],
  [
    'author',
    [
      `who (?:wrote|authored) (?:${ARTICLE}|this|it)`,
      `${WHO} (?:the |its )?(?:author|writer)(?: of (?:${ARTICLE}|this|it))?`,
      `${WHO} ${ARTICLE} (?:written |authored )?by`,
      `(?:by whom|by who) (?:is|was) (?:${ARTICLE}|this) written`,
      `${WHAT} the (?:author|writer)'?s name`,
      'author',
    ],
  ],
  [
    'published',
    [
      `when (?:was|is) (?:${ARTICLE}|this) (?:published|written|posted|released|printed|from)`,
      'when was it published',
      `when did ${ARTICLE} (?:come out|appear)`,
      `${WHAT} the (?:publication date|date of (?:publication|${ARTICLE}))`,
      `how (?:old|recent|new) is ${ARTICLE}`,
      'publication date|date of publication',
    ],
  ],
  [
    'source',
    [
      `where (?:is|was) ${ARTICLE} (?:from|published)`,
      `where (?:does|did) ${ARTICLE} (?:come from|appear)`,
      `who published (?:${ARTICLE}|this)`,
      `${WHAT} the (?:source|link|url|address) (?:of|to|for) (?:${ARTICLE}|this)`,
      `where can i (?:find|read) (?:${ARTICLE}|the original|the whole article)`,
      `(?:give me |show me )?(?:the )?link to ${ARTICLE}`,
    ],
  ],
  [
    'length',
    [
      `how long is (?:${ARTICLE}|this)`,
      `how many (?:paragraphs|passages|words|sentences)(?: (?:are there|are in|does|do|has|in)(?: (?:${ARTICLE}|it|this))?(?: (?:have|has|got|in ${ARTICLE}))?)?`,
      'word count',
    ],
  ],
];

const LIBRARY = [
  '(?:which|what) (?:articles?|texts?)(?: (?:do|can|could|are|is|have|did) (?:you|i|we|there|available|here)(?: .{1,30})?)?',
  '(?:list|show)(?: me)?(?: all)?(?: (?:the|your|of the))? articles(?: .{1,20})?',
  'how many (?:articles|texts) (?:do you have|are there|have you(?: got| read)?)(?: here)?',
  '(?:all )?(?:the )?articles|what have you read|what can i (?:read|ask about)(?: here)?',
];
const IDENTITY = [
  '(?:are|r) (?:you|u) (?:an? )?(?:(?:real|human|chat ?)?(?:bot|robot|human|person|machine|program|ai|llm|man|woman)|real|human|chat ?gpt|alive|sentient)(?: or .{1,30})?',
  'who (?:made|built|created|programmed|wrote) (?:you|u)',
  `(?:${WHAT} your name|how old are you|do you (?:have|use) (?:an? )?(?:ai|chat ?gpt|llm|feelings|name))`,
];
const OPINION = [
  `do you (?:like|agree with|believe|enjoy) (?:${ARTICLE}|this|that|it|him|her|them)`,
  `what do you think(?: (?:of|about) (?:${ARTICLE}|this|that|it|him|her|them))?`,
  `${WHAT} your (?:opinion|view|take)(?: (?:of|on|about) .{1,60})?`,
  '(?:do you agree|are you sure)',
];

const whole = (forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`);
const WHOLE: readonly (readonly [About, RegExp])[] = [
  ...FACTS.map(([fact, forms]) => [{ kind: 'fact', fact }, whole(forms)] as const),
  [{ kind: 'library' }, whole(LIBRARY)],
  [{ kind: 'identity' }, whole(IDENTITY)],
  [{ kind: 'opinion' }, whole(OPINION)],
];

/** What a message in lower case, without the marks around it, asks about; nothing when it asks what the article says. */
export function aboutIn(plain: string): About | undefined {
  return WHOLE.find(([, form]) => form.test(plain))?.[0];
}
