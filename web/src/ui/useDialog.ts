import { useCallback, useState } from 'react';

interface OpenDialog<Question, Answer> {
  readonly question: Question;
  /** Closes the dialog; `null` is "dismissed". */
  answer(answer: Answer | null): void;
}

/** A dialog as a question that is awaited: `const [open, ask] = useDialog(); if (await ask(matches)) …`. */
export function useDialog<Question, Answer>() {
  const [open, setOpen] = useState<OpenDialog<Question, Answer> | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<Answer | null>((resolve) => {
        const answer = (value: Answer | null) => {
          setOpen(null);
          resolve(value);
        };
        setOpen({ question, answer });
      }),
    [],
  );
  return [open, ask] as const;
}
