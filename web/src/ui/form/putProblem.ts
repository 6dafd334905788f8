import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '~/api/problem';

/** Puts the server's faults at their fields, and what belongs to no field above the form. */
export function putProblem<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  error: unknown,
  blame: Readonly<Record<string, Path<Values>>>,
  textOf: (error: unknown) => string,
): void {
  const known = Object.keys(form.getValues());
  const faults = error instanceof ApiProblem ? error.fields : [];
  const blamed = error instanceof ApiProblem ? blame[error.code] : undefined;
  const placed = faults.filter((fault) => known.includes(fault.field));
  placed.forEach((fault, index) => {
    form.setError(fault.field as Path<Values>, { message: fault.message || fault.code }, { shouldFocus: index === 0 });
  });
  if (blamed) form.setError(blamed, { message: textOf(error) }, { shouldFocus: true });
  if (placed.length === 0 && !blamed) {
    const others = faults.map((fault) => `${fault.field} : ${fault.message}`);
    form.setError('root', { message: [textOf(error), ...others].join('\n') });
  }
}
