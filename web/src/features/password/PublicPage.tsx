import type { ReactNode } from 'react';
import logo from '~/assets/favicon.svg';
import { Page } from '~/ui/Page';
import './PublicPage.css';

/** The frame of a page that is shown without a session. */
export function PublicPage(props: { title: string; children: ReactNode }) {
  return (
    <main className="public">
      <img src={logo} alt="" width="44" height="44" />
      <Page title={props.title}>{props.children}</Page>
    </main>
  );
}
