// Lets a service worker keep the page's files, where the browser has one and the page is served from a host.
export function keepOffline(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => {
    // Without it the page works as before, but needs the network on the next visit.
  });
}
