/** What can be asked about a quote: the kinds of prompts and their forms. */

/** What is asked, with the article's names and words that are set into the question: slices of it. */
export type Asked =
  | { readonly kind: 'reason'; readonly form: 'cause' | 'consequence' | 'aim'; readonly marker: string }
  | { readonly kind: 'reason'; readonly form: 'motive'; readonly actor: string; readonly takesThe: boolean }
  | {
      readonly kind: 'perspective';
      readonly form: 'voice' | 'other';
      readonly actor: string;
      readonly takesThe: boolean;
    }
  | { readonly kind: 'tension'; readonly form: 'turn' | 'voices' | 'opposed'; readonly words: readonly string[] }
  | { readonly kind: 'prediction'; readonly form: 'condition' | 'possible' | 'expected'; readonly marker: string }
  | {
      readonly kind: 'evidence';
      readonly form: 'people' | 'study' | 'source' | 'hedge' | 'judgement' | 'figure';
      readonly marker: string;
    }
  | { readonly kind: 'evidence'; readonly form: 'claim' }
  | { readonly kind: 'definition'; readonly form: 'term' | 'quoted'; readonly term: string };
