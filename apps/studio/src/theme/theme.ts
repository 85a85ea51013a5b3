import { createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const background = 'var(--mantine-color-body)';

/** Ink is dark on light and light on dark, so the words on it follow the scheme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isInk = input.variant === 'filled' && (input.color ?? 'ink') === 'ink';
  return isInk ? { ...resolved, color: background } : resolved;
};

/**
 * Mantine's part of the theme. Buttons and controls are ink, so that the colours of tokens.css keep their one meaning
 * each (design.md); components take those from the `--baton-*` variables.
 */
export const theme = createTheme({
  fontFamily: 'Roboto, system-ui, sans-serif',
  headings: { fontFamily: 'Roboto, system-ui, sans-serif', fontWeight: '500' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 6,
  autoContrast: true,
  variantColorResolver,
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  cursorType: 'pointer',
  colors: {
    ink: ['#f6f6f8', '#e9eaee', '#d3d6dd', '#b4b9c4', '#8f96a5', '#656b78', '#525966', '#3b4250', '#262b36', '#171a21'],
    gray: [
      '#f8f8fa',
      '#f1f1f4',
      '#e4e5ea',
      '#d9dbe1',
      '#cfd2d9',
      '#9aa0ac',
      '#656b78',
      '#525966',
      '#343a46',
      '#1d2129',
    ],
    dark: [
      '#e7e8ec',
      '#ccd0d9',
      '#abb0bc',
      '#979dab',
      '#40434d',
      '#2b2d35',
      '#212329',
      '#17181c',
      '#131418',
      '#0e0f12',
    ],
    red: ['#fdeceb', '#fbd5d2', '#f3c1be', '#eb918b', '#e2665e', '#d4463d', '#c4312b', '#b9261f', '#96201a', '#711712'],
  },
  components: {
    Button: { defaultProps: { size: 'compact-md', radius: 6 }, styles: { root: { fontWeight: 500, minHeight: 32 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 32, color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Modal: { defaultProps: { centered: true, radius: 10, padding: 20 } },
    Radio: { defaultProps: { iconColor: background } },
    Checkbox: { defaultProps: { iconColor: background } },
    Switch: { defaultProps: { withThumbIndicator: false }, styles: { thumb: { background, border: 0 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
  },
});
