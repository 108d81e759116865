// Hands the secret of a scanned card to the server in a body. It stands in the fragment, which no server is ever sent;
// the address forgets it before anything else happens.
function handOver() {
  const secret = location.hash.slice(1);
  const form = document.getElementById("card");
  if (!secret || !form) return;
  history.replaceState(null, "", location.pathname + location.search);
  document.getElementById("card-looking").hidden = false;
  form.elements.secret.value = secret;
  form.submit();
}

handOver();
// A second card scanned while this page is open changes the fragment alone.
addEventListener("hashchange", handOver);
// Coming back to this page brings no card with it.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.getElementById("card").reset();
  document.getElementById("card-looking").hidden = true;
});
