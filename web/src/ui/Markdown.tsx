import MarkdownToJsx, { type MarkdownToJSX } from 'markdown-to-jsx/react';
import type { ReactNode } from 'react';
import './Markdown.css';

const SAFE = /^(https?:|mailto:|tel:)/i;

/** A picture would be asked of another host, which the content security policy forbids: its words stand instead. */
function Picture(props: { alt?: string }) {
  return <>{props.alt}</>;
}

function ExternalLink(props: { href?: string; title?: string; children?: ReactNode }) {
  const { href, title, children } = props;
  if (!href) return <>{children}</>;
  return (
    <a href={href} title={title} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

const options: MarkdownToJSX.Options = {
  disableParsingRawHTML: true,
  disableAutoLink: false,
  forceBlock: true,
  sanitizer: (value) => (SAFE.test(value.trim()) ? value : null),
  overrides: {
    a: { component: ExternalLink },
    img: { component: Picture },
    // The page has its own headings above these.
    h1: { component: 'h3' },
    h2: { component: 'h3' },
    h3: { component: 'h4' },
    h5: { component: 'h4' },
    h6: { component: 'h4' },
  },
};

/** A text in Markdown as elements. Never as HTML: what looks like a tag is shown as it was typed. */
export default function Markdown(props: { text: string }) {
  return (
    <div className="markdown">
      <MarkdownToJsx options={options}>{props.text}</MarkdownToJsx>
    </div>
  );
}
