import Dialog from '@mui/material/Dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { getApiSearch } from '~/api/generated/sdk.gen';
import { useCan, useMe } from '~/api/me';
import { body } from '~/api/page';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { recents } from '~/lib/recents';
import { shortcutsOn } from '~/lib/shortcuts';
import { useDebounced } from '~/lib/useDebounced';
import { Icon, type IconName } from '~/ui/Icon';
import { creations, places, useAllowed } from './entries';

interface Line {
  readonly to: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly icon: IconName;
  readonly section: string;
  /** The keys that do the same. */
  readonly keys?: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A phone number among the details. */
const PHONE = /\+\d{6,15}/;

const kinds = ['students', 'sessions', 'courses', 'trainers', 'payments'] as const;

function useLines(q: string): { lines: readonly Line[]; waiting: boolean } {
  const t = useT('app');
  const can = useCan();
  const me = useMe();
  const formats = useFormats();
  const settled = useDebounced(q.trim(), 150);
  const searched = settled.length >= 2 && can('students.write');
  const search = useQuery({
    queryKey: ['search', settled],
    queryFn: ({ signal }) => body(getApiSearch({ query: { q: settled }, signal })),
    enabled: searched,
    placeholderData: keepPreviousData,
  });
  const own = [
    ...useAllowed(places).map((place) => ({
      ...place,
      section: t('search.go'),
      ...(place.key && shortcutsOn() ? { keys: `G ${place.key.toUpperCase()}` } : {}),
    })),
    ...useAllowed(creations).map((creation) => ({ ...creation, section: t('search.create') })),
  ]
    .map((entry) => ({ ...entry, label: t(entry.label) }))
    .filter((entry) => plain(entry.label).includes(plain(q.trim())));
  const found = kinds.flatMap((kind) =>
    (searched && search.data ? search.data[kind] : []).map((hit) => ({
      to: `/${kind}/${hit.id}`,
      label: hit.label,
      detail: hit.detail?.replace(PHONE, formats.phone),
      icon: kind,
      section: t(`search.${kind}`),
    })),
  );
  const opened = recents(me.id)
    .filter(({ label }) => plain(label).includes(plain(q.trim())))
    .filter(({ to }) => !found.some((line) => line.to === to))
    .map(({ to, label, kind }) => ({ to, label, icon: kind, section: t('search.recents') }));
  // Without a word the last records are what is wanted most often; with one, what the school has.
  const lines = q.trim() ? [...found, ...opened, ...own] : [...opened, ...own];
  return { lines, waiting: search.isFetching || settled !== q.trim() };
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
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
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
              <bdi>{line.label}</bdi>
              {line.detail && <span className="muted">{line.detail}</span>}
              {line.keys && <kbd className="keys">{line.keys}</kbd>}
            </div>
          </div>
        ))}
      </div>
      {lines.length === 0 && !waiting && <p className="palette-none">{t('search.none', { q })}</p>}
    </Dialog>
  );
}
