import { readFileSync } from 'node:fs';
import { drawPeople } from './art/drawPeople';
import { drawProduct } from './art/drawProduct';
import { categories, products } from './data';
import { categoryPage, homePage } from './pages/catalogPages';
import { layout, type Page } from './pages/layout';
import { productPage } from './pages/productPage';
import { cartPage, checkoutPage, helpPage, orderPage } from './pages/servicePages';
import { formatPrice, link, words, type Locale } from './pages/words';

export interface SiteFile {
  /** Without a leading slash. */
  readonly path: string;
  readonly content: string;
}

const LOCALES: readonly Locale[] = ['en', 'zh-Hans'];

/** Every file of the demo shop but its script: pages in both languages, pictures, the style sheet. */
export function renderSite(): readonly SiteFile[] {
  const pages = LOCALES.flatMap((locale): readonly Page[] => [
    homePage(locale),
    ...categories.map(({ slug }) => categoryPage(locale, slug)),
    ...products.map((product) => productPage(locale, product)),
    cartPage(locale),
    checkoutPage(locale),
    orderPage(locale),
    helpPage(locale),
  ]);
  return [
    ...pages.map((page) => ({
      path: `${link(page.locale, page.path).slice(1)}index.html`,
      content: layout(page),
    })),
    ...products.flatMap((product, index) => drawProduct(product, index)),
    ...drawPeople(),
    ...LOCALES.map((locale) => ({ path: `assets/products.${locale}.json`, content: toIndex(locale) })),
    { path: 'assets/shop.css', content: readFileSync(new URL('./shop.css', import.meta.url), 'utf8') },
  ];
}

/** What the cart page needs to know of each product. */
function toIndex(locale: Locale): string {
  const entries = products.map((product) => [
    product.id,
    {
      title: product.title[locale],
      url: link(locale, `/p/${product.slug}/`),
      image: product.image,
      price: product.price[locale === 'en' ? 'EUR' : 'CNY'],
      text: formatPrice(locale, product.price),
      stock: product.stock,
      variants: Object.fromEntries(
        product.variants.map(({ id, title, price, stock, image }) => [
          id,
          {
            title: `${product.title[locale]}${words[locale].comma}${title[locale]}`,
            image: image ?? product.image,
            price: (price ?? product.price)[locale === 'en' ? 'EUR' : 'CNY'],
            stock,
          },
        ]),
      ),
    },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}
