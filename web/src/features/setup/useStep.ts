import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The step that is shown. Each is an entry of the browser's history, so that its back button leads to the step before
 * instead of out of the form; a step that was not reached since the page was loaded, with nothing typed, is never shown.
 */
export function useStep(): readonly [step: number, go: (step: number) => void] {
  const navigate = useNavigate();
  const location = useLocation();
  const [reached, setReached] = useState(0);
  const { step = 0 } = (location.state ?? {}) as { step?: number };
  const go = (next: number) => {
    setReached(Math.max(reached, next));
    void navigate(location.pathname, { state: { step: next } });
  };
  return [Math.min(step, reached), go];
}
