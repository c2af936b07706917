import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "care-partnership/define";
import { files, line, settings, take } from "../settings.js";

@Component({
  selector: "app-portal",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="hide" (click)="shown.set(false)">Fermer</button>
    @if (shown()) {
      <main>
        <care-preparation id="tool" lang="fr" visit="specialist" [minutes]="25" hand-over [settings]="settings"
          [attr.wasm-url]="files.wasm" [attr.content-url]="files.content"
          (care-change)="note($event)" (care-share)="note($event)" />
        <care-engagement id="assessment" lang="fr" instrument="practices" respondent="patient" [settings]="settings"
          [attr.wasm-url]="files.wasm" [attr.content-url]="files.content"
          (care-change)="note($event)" (care-share)="note($event)" />
        <care-overview id="overview" lang="fr" [settings]="settings"
          [attr.wasm-url]="files.wasm" [attr.content-url]="files.content" (care-share)="note($event)" />
      </main>
    }
    <ol id="log">@for (text of log(); track $index) { <li>{{ text }}</li> }</ol>
  `,
})
class Portal {
  readonly shown = signal(true);
  readonly log = signal<string[]>([]);
  readonly files = files;
  readonly settings = settings;

  note(event: Event) {
    take(event);
    this.log.update((lines) => [...lines, line(event)]);
  }
}

bootstrapApplication(Portal);
