import "care-partnership/define/preparation";
import "care-partnership/define/engagement";
import "care-partnership/define/overview";
import "../plain/host.js";
