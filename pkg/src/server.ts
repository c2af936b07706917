// What Node gets in the place of the elements, where a framework makes pages on a server: the names that its modules
// import, and nothing that needs a browser. The elements come to life in the page.
export class CareEngagement {}
export class CareOverview {}
export class CarePreparation {}
