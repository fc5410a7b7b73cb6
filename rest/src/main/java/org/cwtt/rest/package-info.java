/// What the REST interfaces of all services share: how a wrong parameter and the framework's own refusals are told, and
/// what every OpenAPI document says of them.
@NullMarked
package org.cwtt.rest;

import org.jspecify.annotations.NullMarked;
