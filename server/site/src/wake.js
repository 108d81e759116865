// Wakes every island of the page once the wasm is here, outermost first. Leptos does the same in an inline script;
// this one is a file, so the page needs no nonce for it.
const idle = window.requestIdleCallback ?? setTimeout;
idle(async () => {
	const islands = await import(import.meta.url);
	await __wbg_init({ module_or_path: new URL("WASM", import.meta.url) });
	islands.hydrate();
	for (const element of document.querySelectorAll("leptos-island")) {
		const wake = islands[element.dataset.component];
		if (wake) await wake(element);
		else console.error(`no island named ${element.dataset.component}`);
	}
});
