import { createTheme } from '@mui/material/styles';

const soft = { disableRipple: true };

/**
 * MUI drawn with the tokens of `tokens.css`. `nativeColor` lets the browser derive the shades, so that one theme serves
 * light and dark: the switch is the `color-scheme` of the root element and nothing renders again.
 */
export const theme = createTheme({
  cssVariables: { nativeColor: true },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: 'var(--font)',
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 600, letterSpacing: 0 },
  },
  palette: {
    primary: {
      main: 'var(--accent)',
      dark: 'var(--accent-strong)',
      light: 'var(--accent)',
      contrastText: 'var(--on-accent)',
    },
    error: { main: 'var(--danger)', dark: 'var(--danger)', light: 'var(--danger)', contrastText: 'var(--on-danger)' },
    warning: { main: 'var(--warn)', dark: 'var(--warn)', light: 'var(--warn)', contrastText: 'var(--surface)' },
    success: { main: 'var(--ok)', dark: 'var(--ok)', light: 'var(--ok)', contrastText: 'var(--surface)' },
    info: { main: 'var(--note)', dark: 'var(--note)', light: 'var(--note)', contrastText: 'var(--surface)' },
    text: { primary: 'var(--text)', secondary: 'var(--muted)', disabled: 'var(--muted)' },
    background: { default: 'var(--bg)', paper: 'var(--raised)' },
    divider: 'var(--line)',
  },
  components: {
    MuiButtonBase: { defaultProps: soft },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: 38, lineHeight: 1.3, '@media (pointer: coarse)': { minHeight: 44 } },
        outlined: {
          borderColor: 'var(--button-line)',
          color: 'var(--text)',
          backgroundColor: 'var(--surface)',
          '&:hover': { borderColor: 'var(--edge)', backgroundColor: 'var(--sunken)' },
        },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: { borderRadius: 6, color: 'inherit', '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } },
      },
    },
    MuiDialog: { styleOverrides: { paper: { backgroundImage: 'none', boxShadow: 'var(--shadow-high)' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 650, paddingBottom: 8 } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
    MuiMenu: { styleOverrides: { paper: { backgroundImage: 'none', boxShadow: 'var(--shadow-high)' } } },
    MuiMenuItem: {
      styleOverrides: {
        root: { fontSize: '0.9375rem', minHeight: 38, '@media (pointer: coarse)': { minHeight: 44 } },
      },
    },
  },
});
