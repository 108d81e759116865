// On the coordinator's week, with a pointer that can aim: a place is dragged to another person's row, and the form that gives it
// to them is sent. It decides nothing: what stands against it is said by the page that answers.
const form = document.getElementById("drag");
let held = null;

function row(event) {
  const over = event.target.closest("tr[data-lsa]");
  return over && held && over !== held.closest("tr") ? over : null;
}

function mark(over) {
  for (const marked of document.querySelectorAll("tr.drop-here")) if (marked !== over) marked.classList.remove("drop-here");
  over?.classList.add("drop-here");
}

function letGo() {
  held?.classList.remove("held");
  held = null;
  mark(null);
}

if (form && matchMedia("(any-pointer: fine)").matches) {
  for (const place of document.querySelectorAll("[data-place]")) place.draggable = true;
  document.getElementById("drag-hint").hidden = false;
  addEventListener("dragstart", (event) => {
    held = event.target.closest?.("[data-place]") ?? null;
    if (!held) return;
    event.dataTransfer.setData("text/plain", held.textContent.trim());
    event.dataTransfer.effectAllowed = "move";
    held.classList.add("held");
  });
  addEventListener("dragover", (event) => {
    const over = row(event);
    mark(over);
    if (over) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const over = row(event);
    if (!over) return;
    event.preventDefault();
    const [occurrence, learner, part, instead] = held.dataset.place.split(" ");
    const asked = { occurrence, learner, part, instead: instead ?? "", lsa: over.dataset.lsa };
    for (const [name, value] of Object.entries(asked)) form.elements[name].value = value;
    letGo();
    form.submit();
  });
  addEventListener("dragend", letGo);
}
