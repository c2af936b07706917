// A WordPress of its own, with the plugin that `cargo xtask kits` made: database and server in a folder, on the loopback.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const SITE = "/usr/share/wordpress";
const KIT = resolve("target/kits/wordpress/care-partnership");

/** What of the distribution is missing. */
export function missing() {
  const programs = { mariadbd: "mariadb-server", php: "php-cli" };
  const lacks = Object.entries(programs).filter(([program]) => spawnSync("which", [program]).status !== 0);
  const packages = lacks.map(([, name]) => name);
  if (!existsSync(SITE)) packages.push("wordpress", "wordpress-theme-twentytwentythree", "php-mysql");
  return packages;
}

function run(program, given, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${program} ${given.join(" ")}: ${stderr || stdout}`);
  return stdout;
}

/** Starts it; `pages` are written by an author who may not write raw HTML. Gives their addresses, and what ends it. */
export async function start(port, pages) {
  const folder = resolve("target/portals/wordpress");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [data, socket, site] = ["db", "db.sock", "site"].map((name) => `${folder}/${name}`);
  const own = ["--no-defaults", "--user=root", `--datadir=${data}`];
  run("mariadb-install-db", [...own, "--skip-test-db", "--auth-root-authentication-method=normal"]);
  const database = spawn("mariadbd", [...own, `--socket=${socket}`, "--skip-networking"], { stdio: "ignore" });
  const sql = (text) => spawnSync("mariadb", ["--no-defaults", "-uroot", `--socket=${socket}`, "-e", text]);
  for (let tries = 0; sql("select 1").status !== 0; tries += 1) {
    if (tries > 600) throw new Error("the database does not answer");
    await pause(100);
  }
  sql("create database wp; create user wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost");
  cpSync(SITE, site, { recursive: true, dereference: true });
  cpSync(KIT, `${site}/wp-content/plugins/care-partnership`, { recursive: true });
  const address = `http://127.0.0.1:${port}`;
  writeFileSync(
    `${site}/wp-config.php`,
    `<?php
foreach (['DB_NAME' => 'wp', 'DB_USER' => 'wp', 'DB_PASSWORD' => 'wp', 'DB_HOST' => 'localhost:${socket}',
  'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => '', 'WP_HOME' => '${address}', 'WP_SITEURL' => '${address}',
  'WP_HTTP_BLOCK_EXTERNAL' => true, 'DISABLE_WP_CRON' => true] as $name => $value) { define($name, $value); }
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) { define("{$name}_KEY", $name); define("{$name}_SALT", "$name salt"); }
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  const php = (name, code) => {
    writeFileSync(`${folder}/${name}.php`, `<?php\n$_SERVER['HTTP_HOST'] = '127.0.0.1';\n${code}`);
    return run("php", [`${folder}/${name}.php`], { input: JSON.stringify(pages) });
  };
  php(
    "install",
    `define('WP_INSTALLING', true);
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_mail() { return true; }
wp_install('Hôpital', 'admin', 'a@example.org', false, '', 'admin-pass');`,
  );
  const written = php(
    "write",
    `require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/plugin.php';
switch_theme('twentytwentythree');
$error = activate_plugin('care-partnership/care-partnership.php');
if ($error) { fwrite(STDERR, print_r($error, true)); exit(1); }
$author = wp_insert_user(['user_login' => 'auteur', 'user_pass' => 'auteur-pass', 'user_email' => 'b@example.org', 'role' => 'author']);
wp_set_current_user($author);
kses_init();
$all = [];
foreach (json_decode(file_get_contents('php://stdin'), true) as $name => $content) {
  $all[$name] = '${address}/?p=' . wp_insert_post(wp_slash(['post_title' => $name, 'post_status' => 'publish', 'post_content' => $content]));
}
echo json_encode($all);`,
  );
  // WordPress tells PHP itself which files it has replaced; a test puts them there by hand.
  const server = spawn("php", ["-d", "opcache.revalidate_freq=0", "-S", `127.0.0.1:${port}`, "-t", site], {
    stdio: "ignore",
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
  });
  const end = () => {
    server.kill();
    database.kill();
  };
  return { pages: JSON.parse(written), site, end };
}

/** Puts another version of the plugin in the place of the one that runs, as an administrator does by uploading it. */
export function upgrade(site, version) {
  const plugin = `${site}/wp-content/plugins/care-partnership`;
  rmSync(plugin, { recursive: true });
  cpSync(KIT, plugin, { recursive: true });
  const code = readFileSync(`${plugin}/care-partnership.php`, "utf8");
  const own = /Version: (\S+)/.exec(code)?.[1] ?? "";
  writeFileSync(`${plugin}/care-partnership.php`, code.replaceAll(own, version));
}
