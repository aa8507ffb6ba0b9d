// Tells the page around a frame how high the list is, and only a page of the origin that its address names.
const origin = document.body.dataset.origin;
if (origin) {
  const tell = () => parent.postMessage({ type: 'catalogue-offers:height', height: document.documentElement.offsetHeight }, origin);
  new ResizeObserver(tell).observe(document.documentElement);
}
