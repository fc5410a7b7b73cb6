/// The HTTP edge: resources, requests, views, problems.
@NullMarked
package org.cwtt.referral.rest;

import org.jspecify.annotations.NullMarked;
