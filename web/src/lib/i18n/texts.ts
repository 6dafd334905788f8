/**
 * Every text of the product, by owner. Each `i18n.fr.ts` adds its own part, so that the French dictionary is the type
 * and a missing English key does not compile.
 */
// oxlint-disable-next-line typescript/no-empty-interface -- filled by the features through declaration merging
export interface Texts {}

/** A language of the screens. */
export type Language = 'fr' | 'en';
