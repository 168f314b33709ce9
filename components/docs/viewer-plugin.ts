import type { ComponentType, createElement, ReactNode } from "react";

/** The viewer draws with a React of its own and hands it over, with everything it is made of. */
type System = { React: { createElement: typeof createElement } };
type Props = Record<string, unknown>;
type LayoutProps = { getComponent: (name: string, isConnected?: boolean) => ComponentType<Props>; specSelectors: Info };
type Info = { info: () => { get: (name: "description") => string } };
/** A group of calls as the viewer keeps it: an immutable map with a list. */
type Group = { get: (name: "operations") => Calls; set: (name: "operations", calls: Calls) => Group };
type Calls = { filter: (keeps: (call: Call) => boolean) => Calls; size: number };
type Call = { get: (name: "path") => string; getIn: (path: readonly string[]) => string | undefined };
type Groups = {
  map: (change: (group: Group) => Group) => Groups;
  filter: (keeps: (group: Group) => boolean) => Groups;
};

export const LAYOUT = "KontorLayout";

/**
 * What the viewer is made of on this page: the words about all calls and the calls. Its title, servers, filter and window
 * for the key are left out, because the page has better ones, and its markup is put right where readers stumble over it.
 */
export function viewerPlugin({ React: { createElement: h } }: System) {
  const layout = ({ getComponent, specSelectors }: LayoutProps) => {
    const words = h(getComponent("Markdown", true), { source: specSelectors.info().get("description") });
    const calls = ["errors", "operations"].map((name) => h(getComponent(name, true), { key: name }));
    return h("div", { className: "swagger-ui" }, h("div", { className: "info" }, words), calls);
  };
  // A link inside the button that opens the call would lead to where that button leads.
  const textOfLink = () => (props: { text?: ReactNode }) => h("span", null, props.text);
  const nothing = () => () => null;
  const labelled = (original: ComponentType<Props>) => (props: Props) =>
    h(original, { "aria-label": "Request body", ...props });
  return {
    components: { [LAYOUT]: layout },
    fn: { opsFilter: callsWith },
    wrapComponents: { DeepLink: textOfLink, authorizeOperationBtn: nothing, TextArea: labelled },
  };
}

/** The calls that have a text in their address or in what they do; groups without any are left out. */
function callsWith(groups: Groups, text: string): Groups {
  const wanted = text.trim().toLowerCase();
  const has = (call: Call) =>
    `${call.get("path")} ${call.getIn(["operation", "summary"]) ?? ""}`.toLowerCase().includes(wanted);
  return groups
    .map((group) => group.set("operations", group.get("operations").filter(has)))
    .filter((group) => group.get("operations").size > 0);
}
