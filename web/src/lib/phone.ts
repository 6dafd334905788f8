/** How a country groups the digits of its numbers, by how many they are, and what comes before them at home. */
interface Plan {
  readonly code: string;
  readonly trunk: '' | '0';
  readonly groups: Readonly<Record<number, readonly number[]>>;
}

const american: Plan = { code: '1', trunk: '', groups: { 10: [3, 3, 4] } };

const plans: Readonly<Record<string, Plan>> = {
  FR: { code: '33', trunk: '0', groups: { 9: [1, 2, 2, 2, 2] } },
  BE: { code: '32', trunk: '0', groups: { 8: [1, 3, 2, 2], 9: [3, 2, 2, 2] } },
  LU: { code: '352', trunk: '', groups: { 6: [2, 2, 2], 8: [2, 2, 2, 2], 9: [3, 3, 3] } },
  CH: { code: '41', trunk: '0', groups: { 9: [2, 3, 2, 2] } },
  CA: american,
  US: american,
  GB: { code: '44', trunk: '0', groups: { 10: [4, 6] } },
  MA: { code: '212', trunk: '0', groups: { 9: [1, 2, 2, 2, 2] } },
  TN: { code: '216', trunk: '', groups: { 8: [2, 3, 3] } },
  DZ: { code: '213', trunk: '0', groups: { 8: [2, 2, 2, 2], 9: [3, 2, 2, 2] } },
  SN: { code: '221', trunk: '', groups: { 9: [2, 3, 2, 2] } },
  CI: { code: '225', trunk: '', groups: { 10: [2, 2, 2, 2, 2] } },
  CM: { code: '237', trunk: '', groups: { 9: [1, 2, 2, 2, 2] } },
};

/** The calling code at the start of a number: one or two digits for these, three for all others. */
const CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** A number is not torn apart at the end of a line. */
const SPACE = '\u00a0';

/** Pairs, with three digits first when they are odd in number. */
function pairs(count: number): readonly number[] {
  const first = count % 2 === 0 ? 2 : 3;
  return [first, ...Array<number>(Math.max(0, (count - first) / 2)).fill(2)];
}

function grouped(digits: string, groups: readonly number[]): string {
  let at = 0;
  return groups.map((size) => digits.slice(at, (at += size))).join(SPACE);
}

/**
 * A number as the API keeps it, such as `+33612345678`, in the groups that people read and dial: as at home in the
 * school's country, `06 12 34 56 78`, and with the country's code everywhere else, `+32 470 12 34 56`.
 */
export function formatPhone(number: string, country: string): string {
  if (!/^\+\d{5,15}$/.test(number)) return number;
  const code = CODE.exec(number.slice(1))?.[0] ?? '';
  const digits = number.slice(1 + code.length);
  const plan = plans[country]?.code === code ? plans[country] : Object.values(plans).find((each) => each.code === code);
  const text = grouped(digits, plan?.groups[digits.length] ?? pairs(digits.length));
  return plan && plan === plans[country] ? plan.trunk + text : `+${code}${SPACE}${text}`;
}
