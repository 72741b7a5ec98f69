/** The tiles of the home screen and what each needs; a test holds them to the widget's own registry. */
export const SURFACES: readonly { readonly needs: readonly string[]; readonly label: string }[] = [
  { needs: ['orders'], label: 'Track an order' },
  { needs: ['faq'], label: 'Questions' },
  { needs: ['suggestions', 'catalog'], label: 'Find a product' },
  { needs: [], label: 'Talk to a person' },
];
