import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../src/corpus/furniture.ts';

describe('furniture of a page', () => {
  it.each([
    'Share',
    'Share this article',
    'Share on Facebook',
    'Share this story on Facebook, X and WhatsApp',
    'Facebook Twitter WhatsApp Email Print',
    'Advertisement',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Sponsored content',
    'Read more:',
    'Read more: Why the pact was signed in June',
    'Related articles',
    'Related: The history of the Korean War',
    'More from World News',
    'Subscribe to our newsletter',
    'Sign up for our free daily newsletter!',
    'We use cookies.',
    'We use cookies to give you the best experience on our website. By continuing, you agree.',
    'This site uses cookies to analyse traffic and show ads.',
    'Accept all cookies',
    'Follow us on Instagram',
    'Click here to download the app',
    'Print',
    '12 comments',
    'Back to top',
  ])('is: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'Share prices fell on Monday.',
    'Share this article of faith with nobody, he said.',
    'Shares in Facebook rose.',
    'Facebook',
    'X',
    'Print was declared dead in 1995.',
    'Advertisements filled the square.',
    'Related: the two are cousins.',
    'More: he was the author of Utopia.',
    'More than half of them stayed.',
    'We use cookies to teach children fractions, because they can be broken.',
    'Subscribers left the paper in droves.',
    'Sign up for the army, the posters said.',
    'Follow us through the streets of Pyongyang.',
    'Post to the north of the river was stopped.',
    'Save the whales.',
    `Read more: ${'a long paragraph that goes on and on '.repeat(5)}`,
    '',
  ])('is not: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
