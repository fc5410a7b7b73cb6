/// The pages, in a browser and beside it.
@NullMarked
package org.cwtt.referral.web;

import org.jspecify.annotations.NullMarked;
