/** What Discord's API takes for a message, as much of it as can be seen. */
import { z } from 'zod';

const EMOJI = z.object({ name: z.string().nullish() });
const MEDIA = z.object({ url: z.string(), description: z.string().nullish() });
const OPTION = z.object({
  label: z.string(),
  description: z.string().nullish(),
  emoji: EMOJI.nullish(),
  default: z.boolean().default(false),
});

/** A button, a select, a row of them, or a part of the newer layout; its `type` says which. */
const COMPONENT = z.object({
  type: z.number(),
  custom_id: z.string().optional(),
  style: z.number().optional(),
  label: z.string().nullish(),
  description: z.string().nullish(),
  placeholder: z.string().nullish(),
  emoji: EMOJI.nullish(),
  disabled: z.boolean().default(false),
  options: z.array(OPTION).default([]),
  /** What a select of channels, people or roles has chosen already. */
  default_values: z.array(z.object({ id: z.string() })).default([]),
  content: z.string().default(''),
  accent_color: z.number().nullish(),
  media: MEDIA.nullish(),
  file: MEDIA.nullish(),
  items: z.array(z.object({ media: MEDIA })).default([]),
  get components() {
    return z.array(COMPONENT).default([]);
  },
  get accessory() {
    return COMPONENT.nullish();
  },
});

const EMBED = z.object({
  title: z.string().nullish(),
  url: z.string().nullish(),
  description: z.string().nullish(),
  color: z.number().nullish(),
  author: z.object({ name: z.string() }).nullish(),
  footer: z.object({ text: z.string() }).nullish(),
  fields: z.array(z.object({ name: z.string(), value: z.string(), inline: z.boolean().default(false) })).default([]),
  image: MEDIA.nullish(),
});

const POLL = z.object({
  question: z.object({ text: z.string().nullish() }),
  answers: z.array(z.object({ poll_media: z.object({ text: z.string().nullish(), emoji: EMOJI.nullish() }) })),
  duration: z.number().optional(),
  allow_multiselect: z.boolean().default(false),
});

const PAYLOAD = z.object({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  embeds: z.array(EMBED).default([]),
  components: z.array(COMPONENT).default([]),
  attachments: z.array(z.object({ filename: z.string() })).default([]),
  poll: POLL.nullish(),
});

export type Component = z.infer<typeof COMPONENT>;
export type Embed = z.infer<typeof EMBED>;
export type Poll = z.infer<typeof POLL>;
export type Payload = z.infer<typeof PAYLOAD>;

/** A request's body, of which nothing is shown that Discord would not show; throws on what is no message at all. */
export function readPayload(body: unknown): Payload {
  return PAYLOAD.parse(body);
}
