/** An article's slug as it comes back from a store. */
import { z } from 'zod';
import type { Slug } from '../corpus/article.ts';

/** Proof: only slugs are written to the columns and fields that this reads. */
export const STORED_SLUG = z.string().transform((slug) => slug as Slug);
