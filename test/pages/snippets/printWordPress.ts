import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../.cache/wordpress/', import.meta.url));

/** Stand-ins for what the plugin calls, and WordPress 6.3's way of printing an enqueued script. */
const WORDPRESS = `<?php
$actions = array(); $filters = array(); $scripts = array();
function add_action( $name, $run ) { $GLOBALS['actions'][ $name ][] = $run; }
function add_filter( $name, $run ) { $GLOBALS['filters'][ $name ][] = $run; }
function wp_enqueue_script( $handle, $src, $deps, $version, $args ) { $GLOBALS['scripts'][ $handle ] = array( $src, $version, $args ); }
function get_bloginfo( $key ) { return 'Oat & Elm'; }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function print_footer_scripts() {
	foreach ( $GLOBALS['actions']['wp_enqueue_scripts'] as $run ) { $run(); }
	wp_enqueue_script( 'other', '/other.js', array(), '6.3', array() );
	foreach ( $GLOBALS['scripts'] as $handle => list( $src, $version, $args ) ) {
		$src = null === $version ? $src : $src . '?ver=' . $version;
		$strategy = isset( $args['strategy'] ) ? ' ' . $args['strategy'] . ' data-wp-strategy="' . $args['strategy'] . '"' : '';
		$tag = '<script' . $strategy . ' src="' . esc_attr( $src ) . '" id="' . $handle . '-js"></script>';
		foreach ( $GLOBALS['filters']['script_loader_tag'] as $run ) { $tag = $run( $tag, $handle ); }
		echo $tag, "\\n";
	}
}
require __DIR__ . '/shopbell.php';
print_footer_scripts();
`;

/** What WordPress prints at the end of the body for the plugin: by PHP where there is one, else read from its text. */
export function printWordPress(plugin: string): string {
  for (const [name, code] of [
    ['shopbell.php', plugin],
    ['wordpress.php', WORDPRESS],
  ] as const) {
    mkdirSync(dirname(join(FOLDER, name)), { recursive: true });
    writeFileSync(join(FOLDER, name), code);
  }
  const { status, stdout, error } = spawnSync('php', [join(FOLDER, 'wordpress.php')], { encoding: 'utf8' });
  if (!error && status !== 0) throw new Error(stdout);
  return error ? readPlugin(plugin) : stdout;
}

/** Good enough for the plugin of the docs: its address, and its options as written. */
function readPlugin(plugin: string): string {
  const [, src] = /\$src = '([^']+)'/.exec(plugin) ?? [];
  const [, list = ''] = /\$options = array\((.*?)\n\t\);/s.exec(plugin) ?? [];
  const options = [...list.matchAll(/'(\w+)'\s*=> (?:'([^']*)'|get_bloginfo.*)/g)];
  const attributes = options.map(([, name, value = 'Oat &amp; Elm']) => ` data-${name}="${value}"`);
  return `<script async data-wp-strategy="async"${attributes.join('')} src="${src}" id="shopbell-js"></script>`;
}
