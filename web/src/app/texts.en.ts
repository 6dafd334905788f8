import type { Texts } from '~/lib/i18n/texts';
import { en as about } from '~/features/about/i18n.en';
import { en as common } from '~/lib/i18n/common.en';
import { en as calendar } from '~/ui/calendar/i18n.en';
import { en as courses } from '~/features/courses/i18n.en';
import { en as dashboard } from '~/features/dashboard/i18n.en';
import { en as enrollments } from '~/features/enrollments/i18n.en';
import { en as imports } from '~/features/imports/i18n.en';
import { en as own } from '~/features/own/i18n.en';
import { en as password } from '~/features/password/i18n.en';
import { en as payments } from '~/features/payments/i18n.en';
import { en as planning } from '~/features/planning/i18n.en';
import { en as profile } from '~/features/profile/i18n.en';
import { en as sessions } from '~/features/sessions/i18n.en';
import { en as settings } from '~/features/settings/i18n.en';
import { en as setup } from '~/features/setup/i18n.en';
import { en as students } from '~/features/students/i18n.en';
import { en as trainers } from '~/features/trainers/i18n.en';
import { en as users } from '~/features/users/i18n.en';
import { en as app } from './i18n.en';

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
