import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Markdown from './Markdown';

const shown = (text: string) => render(<Markdown text={text} />).container;

describe('a text in Markdown', () => {
  it('becomes headings, lists, words in bold and links', () => {
    shown('# Programme\n\n- **Formules**\n- Tableaux\n\nVoir [le site](https://exemple.fr/plan).');

    expect(screen.getByRole('heading', { level: 3, name: 'Programme' })).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Formules', 'Tableaux']);
    expect(screen.getByText('Formules').tagName).toBe('STRONG');
    expect(screen.getByRole('link', { name: 'le site' })).toHaveAttribute('href', 'https://exemple.fr/plan');
  });

  it('shows a tag as it was typed and never makes an element of it', () => {
    const element = shown(
      'Avant <script>alert(1)</script> <img src="x" onerror="alert(2)"> <b onclick="a()">après</b>',
    );

    expect(element.querySelector('script, img, b, iframe')).toBeNull();
    expect(element.textContent).toContain('<script>alert(1)</script>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java&#x0A;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('makes no link of %s', (address) => {
    const element = shown(`[cliquez](${address}) et <${address}>`);

    expect(element.querySelector('a[href]')).toBeNull();
    expect(element.textContent).toContain('cliquez');
  });

  it('asks no other host for a picture', () => {
    const element = shown('![Plan de la salle](https://ailleurs.example/plan.png)');

    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toContain('Plan de la salle');
  });

  it('leaves plain text as it is, paragraph by paragraph', () => {
    const element = shown('Un premier paragraphe.\n\nUn second, avec 3 < 5 & 7 > 2.');

    expect([...element.querySelectorAll('p')].map((each) => each.textContent)).toEqual([
      'Un premier paragraphe.',
      'Un second, avec 3 < 5 & 7 > 2.',
    ]);
  });
});
