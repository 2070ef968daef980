import type {HandoutMessage, LibraryMessage, ListedHandout} from '../contract.ts';
import {byId, make} from './elements.ts';
import {clearFindings, drawFindings} from './findings.ts';
import {drawList, onNarrowing} from './list.ts';
import {addressOf, currentPlace, type Place, placeOfFile} from './place.ts';
import {Stage} from './stage.ts';

/** How long to wait before reconnecting to the server, in milliseconds. */
const patience = 500;

let handouts = new Map<string, ListedHandout>();
let place = currentPlace();
let socket: WebSocket | undefined;
/** Of the handout whose findings are shown. */
let shownRevision = 0;
const stage = new Stage(follow);

/** Shows another place, and lets the browser's back button return. */
function go(next: Place): void {
	history.pushState(null, '', addressOf(next));
	arrive();
}

function arrive(): void {
	place = currentPlace();
	shownRevision = 0;
	clearFindings();
	tellWhatIsLookedAt();
	draw();
}

/** Follows a link in a rendition. Returns whether it was followed. */
function follow(link: URL): boolean {
	if (link.origin !== location.origin) {
		window.open(link, '_blank', 'noopener');
		return true;
	}
	const file = decodeURIComponent(link.pathname.replace(/^\/(?:files|draft)\//u, ''));
	const next = placeOfFile(file, handouts.values());
	if (next) go(next);
	return next !== undefined;
}

function draw(): void {
	drawList(handouts.values(), place);
	const entry = handouts.get(place.id);
	const title = entry?.title ?? (place.id === '' ? 'The index as readers see it' : place.id);
	byId('title').textContent = title;
	byId('title').lang = entry?.lang ?? 'en';
	byId('title').dir = 'auto';
	document.title = `${title} – Handpress preview`;
	stage.show(place, entry, editionOfAll());
	if (entry && entry.revision !== shownRevision) void loadFindings(entry);
}

/** Changes with any of them, as the list of all does. */
function editionOfAll(): number {
	return [...handouts.values()].reduce((sum, {revision}) => sum + revision, 0);
}

async function loadFindings(entry: ListedHandout): Promise<void> {
	shownRevision = entry.revision;
	const response = await fetch(`/handout?${new URLSearchParams({id: entry.id})}`).catch(() => {});
	if (!response?.ok) return;
	const message = (await response.json()) as HandoutMessage;
	if (message.id === place.id) drawFindings(handouts.get(message.id) ?? entry, message);
}

function take({clinic, handouts: listed, fault, updates}: LibraryMessage): void {
	const before = handouts;
	handouts = new Map();
	for (const item of listed) {
		const entry = typeof item === 'string' ? before.get(item) : item;
		if (entry) handouts.set(entry.id, entry);
	}
	byId('clinic').textContent = clinic;
	byId('fault').hidden = fault === undefined;
	byId('fault').textContent = fault ?? '';
	document.body.dataset['updates'] = String(updates);
	draw();
}

function tellWhatIsLookedAt(): void {
	if (socket?.readyState === WebSocket.OPEN) socket.send(place.id);
}

function connect(): void {
	socket = new WebSocket(`ws://${location.host}/changes`);
	const connection = byId('connection');
	socket.addEventListener('open', () => {
		connection.textContent = 'Follows every change';
		tellWhatIsLookedAt();
	});
	socket.addEventListener('message', ({data}) => take(JSON.parse(data) as LibraryMessage));
	socket.addEventListener('close', () => {
		connection.textContent = 'The preview has stopped. Start it again to go on.';
		setTimeout(connect, patience);
	});
}

document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/?"]');
	if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	history.pushState(null, '', link.href);
	arrive();
});
addEventListener('popstate', arrive);
onNarrowing(() => drawList(handouts.values(), place));
byId('stage').append(make('p', {}, 'Choose a handout.'));
connect();
