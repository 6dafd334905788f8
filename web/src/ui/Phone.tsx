import { useFormats } from '~/lib/formats';

/** A phone number to read and to call. */
export function Phone(props: { number: string }) {
  const formats = useFormats();
  return <a href={`tel:${props.number}`}>{formats.phone(props.number)}</a>;
}
