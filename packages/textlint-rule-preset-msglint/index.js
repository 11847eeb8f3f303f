// textlint finds presets by the name of their package, never by a path in one.
export { default } from 'msglint/textlint';
