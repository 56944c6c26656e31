// Opens HTML reports in headless Chromium: axe-core finds nothing, nothing is fetched, no link is dead, nothing scrolls
// sideways at 1280 pixels, and it prints on letter paper.
//   npm install --prefix .ci axe-core puppeteer-core && node .ci/axe.mjs FILE.html ...
// Exits 1 if a page has a fault, 2 if it cannot run. CHROMIUM names the browser, NODE_MODULES the packages' folder.
import { readFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const files = process.argv.slice(2);
const cannot = (why) => {
  console.error(why);
  process.exit(2);
};
if (files.length === 0) cannot("usage: node .ci/axe.mjs FILE.html ...");
const folder = process.env.NODE_MODULES ?? fileURLToPath(new URL("node_modules", import.meta.url));
const load = createRequire(join(folder, "none.js"));
const profile = await mkdtemp(join(tmpdir(), "chromium-"));
let axe, browser;
try {
  axe = await readFile(load.resolve("axe-core/axe.min.js"), "utf8");
  const { default: puppeteer } = await import(pathToFileURL(load.resolve("puppeteer-core")).href);
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
} catch (error) {
  cannot(`cannot start: ${error.message}`);
}

async function faultsOf(file) {
  const page = await browser.newPage();
  const fetched = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(pathToFileURL(resolve(file)).href);
  const faults = fetched.slice(1).map((url) => `fetches ${url}`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 1280) faults.push(`is ${width} pixels wide`);
  const dead = await page.evaluate(() => [...document.querySelectorAll("a[href^='#']")].map((a) => a.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id)));
  faults.push(...new Set(dead.map((id) => `links to #${id}, which is not there`)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document));
  for (const v of violations) faults.push(`${v.id} (${v.impact}), ${v.nodes.length} times: ${v.help}: ${v.nodes[0].html.slice(0, 160)}`);
  const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const sizes = new Set(paper.match(/\/MediaBox \[[^\]]*\]/g) ?? ["no page"]);
  for (const size of sizes) if (!/\[0 0 (612 792|792 612)\]/.test(size)) faults.push(`prints on ${size}`);
  await page.close();
  return faults;
}

let number = 0;
try {
  for (const file of files) {
    const faults = await faultsOf(file);
    number += faults.length;
    console.log(`${file}: ${faults.length} fault(s)`);
    for (const fault of faults) console.log(`  ${fault}`);
  }
} catch (error) {
  cannot(`cannot open: ${error.message}`);
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
process.exit(number === 0 ? 0 : 1);
