import "care-partnership/define/preparation";
import "care-partnership/define/engagement";
import "../plain/host.js";
