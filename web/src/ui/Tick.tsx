import { useEffect, useId, useRef } from 'react';

/** A box to tick without a visible label; the label around it makes the target large enough for a finger. */
export function Tick(props: {
  label: string;
  /** The element whose text goes on with the label: "Select" + "DUPONT Awa". */
  labelledBy?: string;
  checked: boolean;
  /** Some of several are ticked. */
  some?: boolean;
  onChange: (checked: boolean, shift: boolean) => void;
}) {
  const { some = false } = props;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <label className="tick">
      <span id={id} className="hidden">
        {props.label}
      </span>
      <input
        ref={box}
        type="checkbox"
        aria-labelledby={props.labelledBy ? `${id} ${props.labelledBy}` : id}
        checked={props.checked}
        onChange={(event) => {
          const { shiftKey } = event.nativeEvent as unknown as { shiftKey?: boolean };
          props.onChange(event.target.checked, shiftKey === true);
        }}
      />
    </label>
  );
}
