// Bundles the programs, the command and the threads beside it, over what tsc made of them: loading
// several hundred modules takes longer than making a handout does. The rest of lib/ stays as it is,
// for those who import it. Run as a script it bundles into lib/programs/.
import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {rolldown} from 'rolldown';

const noBidi = fileURLToPath(new URL('no-bidi.js', import.meta.url));

const {optionalDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Bundles programs with all that they import, each by its file's name.
 *
 * @param {string[]} input source files.
 * @param {string} dir folder that the programs go to, and nothing else stays in; two folders below
 *   the package's own, as deep as the modules that look for the package's files.
 */
export async function bundle(input, dir) {
	const build = await rolldown({
		input,
		platform: 'node',
		resolve: {
			alias: {
				'node-fetch': fileURLToPath(new URL('node-fetch.js', import.meta.url)),
				// As Puppeteer's launcher and its connector name it.
				'../bidi/bidi.js': noBidi,
				'./bidi.js': noBidi,
			},
		},
		// The browser's package is looked up by its files; Tinypool starts threads from a file of its
		// own; the rest are libraries of the machine's or look for WebAssembly beside their files, and
		// few handouts need them.
		external: [
			...Object.keys(optionalDependencies),
			'tinypool',
			'subset-font',
			'fontverter',
			'@resvg/resvg-js',
		],
	});
	const {output} = await build.write({
		dir,
		cleanDir: true,
		format: 'esm',
		// By the hash a build tells one version of the program from another.
		chunkFileNames: '[name].[hash].js',
		minify: {compress: false, mangle: false, codegen: {removeWhitespace: true}},
	});
	await build.close();
	writeFileSync(path.join(dir, 'LICENCES.txt'), licencesOf(output.flatMap(modulesOf)));
}

/** Bundles the page of the preview with the reader of PDFs that it draws with, and its thread. */
async function bundlePreviewPage(source, dir) {
	const build = await rolldown({input: path.join(source, 'preview.ts'), platform: 'browser'});
	const {output} = await build.write({
		dir,
		cleanDir: true,
		format: 'esm',
		chunkFileNames: '[name]-[hash].js',
		minify: true,
	});
	await build.close();
	for (const name of ['index.html', 'preview.css']) {
		copyFileSync(path.join(source, name), path.join(dir, name));
	}
	const worker = createRequire(import.meta.url).resolve(
		'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
	);
	copyFileSync(worker, path.join(dir, 'pdf.worker.mjs'));
	writeFileSync(path.join(dir, 'LICENCES.txt'), licencesOf(output.flatMap(modulesOf)));
}

function modulesOf(chunk) {
	return chunk.type === 'chunk' ? chunk.moduleIds : [];
}

/** The licences of the packages that modules come from; each asks to be kept with every copy. */
function licencesOf(modules) {
	const folders = new Set(
		modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] ?? []),
	);
	const texts = [...folders].sort().map((folder) => {
		const {name, version, license} = JSON.parse(
			readFileSync(path.join(folder, 'package.json'), 'utf8'),
		);
		const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-]|$)/iu.test(entry));
		const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
		return `${name} ${version} (${license ?? 'see its text'})\n\n${text}`.trim();
	});
	return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = 'src/programs';
	await bundle(
		readdirSync(folder).map((name) => path.join(folder, name)),
		'lib/programs',
	);
	await bundlePreviewPage('src/preview/client', 'lib/preview/client');
}
