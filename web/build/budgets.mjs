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
  'payments/Payment',
  'payments/Receipt',
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
  'enrollments/EditEnrollmentPage',
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
// The half of the application that a page belongs to: the office's routes, or what trainers and students have.
const half = (route) => (route.startsWith('own/') ? 'src/features/own/routes.tsx' : 'src/app/office.ts');
const cold = (route) => filesOf(['index.html', TEXTS, half(route), `src/features/${route}.tsx`]);
const own = (route) => [manifest[`src/features/${route}.tsx`].file];

const budgets = [
  ['login, first load', 120, ['login.html', 'src/features/auth/i18n.fr.ts'], filesOf],
  ['dashboard, cold load', 230, 'dashboard/DashboardPage', cold],
  ...[...lists, ...moreLists].map((list) => [`${list}Page, cold load`, 230, `${list}Page`, cold]),
  ...[...lists, ...moreLists].map((list) => [`${list}Page, own chunk`, 15, `${list}Page`, own]),
  ...forms.map((form) => [`${form}, own chunk`, 25, form, own]),
  ['planning/PlanningPage, own chunk', 95, 'planning/PlanningPage', own],
  ...details.map((detail) => [`${detail}Page, own chunk`, 20, `${detail}Page`, own]),
];

// A page that is in none of the lists above is held to what a form may weigh: no page is without a budget.
const listed = new Set(budgets.map(([, , what]) => `src/features/${what}.tsx`));
for (const [key, chunk] of Object.entries(manifest)) {
  const page = /^src\/features\/(.+Pages?)\.tsx$/.exec(key)?.[1];
  if (page && chunk.isDynamicEntry && !listed.has(key)) budgets.push([`${page}, own chunk`, 25, page, own]);
}

// A cold dashboard asks for 15 things at most: the page, its first script, the account and three blocks come on top.
const DASHBOARD_FILES = 9;

let broken = 0;
const dashboard = cold('dashboard/DashboardPage');
if (dashboard.length > DASHBOARD_FILES) {
  broken += 1;
  console.error(
    `OVER   the dashboard loads ${dashboard.length} files, not ${DASHBOARD_FILES}:\n${dashboard.join('\n')}`,
  );
  console.error('Put what is new among them into a group of vite.config.ts, or load it on request.');
}
let nearest = { share: 0, line: '' };
for (const [name, gate, what, files] of budgets) {
  const size = sum(files(what));
  const line = `${size.toFixed(1)} of ${gate} KB  ${name}`;
  if (size > gate) {
    broken += 1;
    console.error(`OVER   ${line}`);
  }
  if (size / gate > nearest.share) nearest = { share: size / gate, line };
}
rmSync('dist/.vite', { recursive: true });
console.log(`${budgets.length} budgets, the nearest to its gate: ${nearest.line}`);
if (broken > 0) {
  console.error(`${broken} budgets are exceeded`);
  process.exit(1);
}
