import "./define-engagement.js";
import "./define-overview.js";
import "./define-preparation.js";
