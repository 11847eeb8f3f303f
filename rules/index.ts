import noUnfilledPlaceholder from './no-unfilled-placeholder.ts';

export default { 'no-unfilled-placeholder': noUnfilledPlaceholder };
