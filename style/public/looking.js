// On the page of a proposal that is being made: looks again by itself, says how far it has come, and goes to what was found. What
// is said is changed in its place: nothing else moves, and the focus stays.
const PAUSE = 3000;
const said = document.getElementById("how-far");

async function look() {
  // where it leads on, the page that follows is asked for once, by the browser: some of what it says is said once
  const answer = await fetch(location.href, { redirect: "manual" });
  if (!answer.ok) return location.replace(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const [status, best] = page.querySelectorAll("#how-far > p");
  const [told, known] = said.querySelectorAll("p");
  if (!status) return location.replace(location.href);
  if (told.textContent !== status.textContent) told.textContent = status.textContent;
  if (known) known.textContent = best?.textContent ?? "";
  else if (best) said.append(best);
  wait();
}

function wait() {
  setTimeout(() => look().catch(wait), PAUSE);
}

// the answer itself waits a moment for a search that is nearly over
if (said) setTimeout(() => look().catch(wait), 500);
