// Validates .docx files with Microsoft's Open XML SDK (npm @ooxml-tools/validate, WebAssembly).
//   npm install --prefix .ci @ooxml-tools/validate && node .ci/validate_docx.mjs FILE.docx ...
// Exits 1 if a file has an error, 2 if it cannot run. OOXML_VALIDATE names the package's folder if it is elsewhere.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node .ci/validate_docx.mjs FILE.docx ...");
  process.exit(2);
}
const folder = process.env.OOXML_VALIDATE;
const module = folder ? pathToFileURL(join(folder, "dist/npm/index.js")).href : "@ooxml-tools/validate";
let validate;
try {
  ({ default: validate } = await import(module));
} catch (error) {
  console.error(`cannot load ${module}: ${error.message}`);
  process.exit(2);
}
let errors = 0;
for (const file of files) {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch (error) {
    console.error(`cannot read ${file}: ${error.message}`);
    process.exit(2);
  }
  // a Uint8Array, whatever the package's README says: it throws on an ArrayBuffer
  const found = await validate(new Uint8Array(bytes), "Microsoft365");
  const list = Array.isArray(found) ? found : (found?.errors ?? []);
  errors += list.length;
  console.log(`${file}: ${list.length} error(s)`);
  for (const error of list) console.log(`  ${JSON.stringify(error)}`);
}
process.exit(errors === 0 ? 0 : 1);
