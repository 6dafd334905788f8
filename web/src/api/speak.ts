import { keepLanguage } from '../lib/i18n/language';
import type { Language } from '../lib/i18n/texts';
import { putApiAuthProfile } from './generated/sdk.gen';

/** Changes the language of the screens: here at once, and in the profile, so that it follows the person elsewhere. */
export async function speak(language: Language): Promise<void> {
  keepLanguage(language);
  // This page changes even if the profile cannot be saved.
  await putApiAuthProfile({ body: { language } }).catch(() => undefined);
  window.location.reload();
}
