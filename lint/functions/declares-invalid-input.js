/** Names every operation of a path that takes a body, or parameters, and does not say that it may answer 400. */
export default function declaresInvalidInput(path, _options, context) {
  const shared = path.parameters ?? [];
  return ["get", "put", "post", "delete", "patch"]
    .filter((method) => path[method])
    .filter((method) => ["put", "post", "patch"].includes(method) || shared.length + (path[method].parameters ?? []).length > 0)
    .filter((method) => !path[method].responses?.["400"])
    .map((method) => ({ message: `${method} takes input and declares no 400`, path: [...context.path, method, "responses"] }));
}
