import type { Texts } from '~/lib/i18n/texts';
import { fr as about } from '~/features/about/i18n.fr';
import { fr as common } from '~/lib/i18n/common.fr';
import { fr as calendar } from '~/ui/calendar/i18n.fr';
import { fr as courses } from '~/features/courses/i18n.fr';
import { fr as dashboard } from '~/features/dashboard/i18n.fr';
import { fr as enrollments } from '~/features/enrollments/i18n.fr';
import { fr as imports } from '~/features/imports/i18n.fr';
import { fr as own } from '~/features/own/i18n.fr';
import { fr as password } from '~/features/password/i18n.fr';
import { fr as payments } from '~/features/payments/i18n.fr';
import { fr as planning } from '~/features/planning/i18n.fr';
import { fr as profile } from '~/features/profile/i18n.fr';
import { fr as sessions } from '~/features/sessions/i18n.fr';
import { fr as settings } from '~/features/settings/i18n.fr';
import { fr as setup } from '~/features/setup/i18n.fr';
import { fr as students } from '~/features/students/i18n.fr';
import { fr as trainers } from '~/features/trainers/i18n.fr';
import { fr as users } from '~/features/users/i18n.fr';
import { fr as app } from './i18n.fr';

/** Every text in one language; only the chosen one is loaded. */
export const texts: Texts = {
  about,
  app,
  common,
  calendar,
  courses,
  dashboard,
  enrollments,
  imports,
  own,
  password,
  payments,
  planning,
  profile,
  sessions,
  settings,
  setup,
  students,
  trainers,
  users,
};
