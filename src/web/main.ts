// The page: starts the engine, mounts the views, and keeps the page's files for use without the network.
import { mount } from "svelte";
import App from "./app.svelte";
import { keepOffline } from "./offline/keep-offline.js";

const target = document.querySelector("#lab");
if (target !== null) {
  target.replaceChildren();
  mount(App, { target });
  keepOffline();
}
