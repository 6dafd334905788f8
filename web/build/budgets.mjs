import { readFileSync, rmSync, statSync } from 'node:fs';

// Fails the build when a page grows beyond its budget (KB gzip). A cold load is everything a page's entry imports
// statically, its stylesheets, the texts of one language and the route's own chunks.

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const TEXTS = 'src/app/texts.fr.ts';
const lists = ['students/Students', 'trainers/Trainers', 'courses/Courses', 'sessions/Sessions'];
const moreLists = ['enrollments/Enrollments', 'payments/Payments', 'users/Users', 'own/OwnPayments'];
const details = [
  'students/Student',
  'trainers/Trainer',
  'courses/Course',
  'sessions/Session',
  'enrollments/Enrollment',
  'users/User',
  'own/Own',
  'own/OwnSession',
];
const forms = [
  'students/NewStudentPage',
  'students/EditStudentPage',
  'trainers/TrainerFormPages',
  'courses/CourseFormPages',
  'sessions/SessionFormPages',
  'enrollments/NewEnrollmentPage',
  'setup/SetupPage',
  'password/ChoosePasswordPage',
  'password/ForgotPage',
  'profile/ProfilePage',
  'settings/SettingsPage',
  'users/InvitePage',
  'users/EditUserPage',
];

const kilobytes = (file) => statSync(`dist/${file}.gz`).size / 1024;

function filesOf(keys) {
  const seen = new Set();
  const files = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build's manifest`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  keys.forEach(visit);
  return [...files];
}

const sum = (files) => files.reduce((total, file) => total + kilobytes(file), 0);
const cold = (route) => filesOf(['index.html', TEXTS, `src/features/${route}.tsx`]);
const own = (route) => [manifest[`src/features/${route}.tsx`].file];

const budgets = [
  ['login, first load', 120, ['login.html', 'src/features/auth/i18n.fr.ts'], filesOf],
  ['dashboard, cold load', 230, 'dashboard/DashboardPage', cold],
  ...[...lists, ...moreLists].map((list) => [`${list}Page, cold load`, 230, `${list}Page`, cold]),
  ...[...lists, ...moreLists].map((list) => [`${list}Page, own chunk`, 15, `${list}Page`, own]),
  ...forms.map((form) => [`${form}, own chunk`, 25, form, own]),
  ...details.map((detail) => [`${detail}Page, own chunk`, 20, `${detail}Page`, own]),
];

let broken = 0;
for (const [name, gate, what, files] of budgets) {
  const size = sum(files(what));
  if (size > gate) broken += 1;
  const count = name.includes('cold') ? ` in ${files(what).length} files` : '';
  console.log(`${size > gate ? 'OVER' : 'ok  '} ${size.toFixed(1).padStart(6)} of ${gate} KB  ${name}${count}`);
}
rmSync('dist/.vite', { recursive: true });
if (broken > 0) {
  console.error(`${broken} bundle-size budgets are exceeded`);
  process.exit(1);
}
