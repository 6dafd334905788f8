import Dialog from '@mui/material/Dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { getApiSearch } from '~/api/generated/sdk.gen';
import { useCan } from '~/api/me';
import { body } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { useDebounced } from '~/lib/useDebounced';
import { Icon, type IconName } from '~/ui/Icon';
import { creations, places, useAllowed } from './entries';

interface Line {
  readonly to: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly icon: IconName;
  readonly section: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const kinds = ['students', 'sessions', 'courses', 'trainers'] as const;

function useLines(q: string): { lines: readonly Line[]; waiting: boolean } {
  const t = useT('app');
  const can = useCan();
  const settled = useDebounced(q.trim(), 150);
  const searched = settled.length >= 2 && can('students.write');
  const search = useQuery({
    queryKey: ['search', settled],
    queryFn: ({ signal }) => body(getApiSearch({ query: { q: settled }, signal })),
    enabled: searched,
    placeholderData: keepPreviousData,
  });
  const own = [
    ...useAllowed(places).map((place) => ({ ...place, section: t('search.go') })),
    ...useAllowed(creations).map((creation) => ({ ...creation, section: t('search.create') })),
  ]
    .map((entry) => ({ ...entry, label: t(entry.label) }))
    .filter((entry) => plain(entry.label).includes(plain(q.trim())));
  const found = kinds.flatMap((kind) =>
    (searched && search.data ? search.data[kind] : []).map((hit) => ({
      to: `/${kind}/${hit.id}`,
      label: hit.label,
      detail: hit.detail,
      icon: kind,
      section: t(`search.${kind}`),
    })),
  );
  return { lines: [...found, ...own], waiting: search.isFetching || settled !== q.trim() };
}

/** One box to go anywhere, create anything, find anybody. */
export default function Palette(props: { onClose: () => void }) {
  const t = useT('app');
  const navigate = useNavigate();
  const id = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const { lines, waiting } = useLines(q);
  const active = Math.min(at, lines.length - 1);
  const go = (line: Line | undefined) => {
    if (!line) return;
    props.onClose();
    void navigate(line.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((active + step + lines.length) % Math.max(lines.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(lines[active]);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      slotProps={{ paper: { 'aria-label': t('search.title') } }}
      fullWidth
      maxWidth="sm"
      transitionDuration={0}
      className="palette"
    >
      <div className="palette-box">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={lines[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={t('search.title')}
          value={q}
          maxLength={100}
          onChange={(event) => {
            setQ(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" id={id} role="listbox" aria-label={t('search.title')}>
        {lines.map((line, index) => (
          <div key={`${line.section}${line.to}`} role="presentation">
            {line.section !== lines[index - 1]?.section && (
              <p className="palette-section" role="presentation">
                {line.section}
              </p>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keyboard acts on the combobox */}
            <div
              role="option"
              id={`${id}-${index}`}
              aria-selected={index === active}
              tabIndex={-1}
              className="palette-line"
              onClick={() => go(line)}
              onMouseMove={() => setAt(index)}
            >
              <Icon name={line.icon} size={18} />
              <span>{line.label}</span>
              {line.detail && <span className="muted">{line.detail}</span>}
            </div>
          </div>
        ))}
      </div>
      {lines.length === 0 && !waiting && <p className="palette-none">{t('search.none', { q })}</p>}
    </Dialog>
  );
}
