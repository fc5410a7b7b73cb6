package org.cwtt.referral.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses a webhook may have: public ones over HTTPS, unless the operator allows others.
final class Addresses {
    private Addresses() {}

    /// Turns a name into addresses, as [InetAddress#getAllByName] does.
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// The address to be called, for which the name is resolved here and nowhere else: a name that is public when it
    /// is looked at and private when it is called would get past a check of its own.
    ///
    /// @throws ForbiddenAddressException when it must not be called
    static InetAddress allowed(URI url, boolean allowPrivate, Resolver resolver) {
        String host = url.getHost();
        boolean https = "https".equals(url.getScheme());
        if (host == null || url.getUserInfo() != null || !(https || (allowPrivate && "http".equals(url.getScheme())))) {
            throw new ForbiddenAddressException("an https address with a host, without user and password");
        }
        InetAddress[] addresses = resolve(host, resolver);
        if (!allowPrivate && Arrays.stream(addresses).anyMatch(Addresses::isPrivate)) {
            throw new ForbiddenAddressException("a public address");
        }
        return addresses[0];
    }

    private static InetAddress[] resolve(String host, Resolver resolver) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException _) {
            throw new ForbiddenAddressException("a host that can be found");
        }
    }

    static boolean isPrivate(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return special
                || switch (address) {
                    case Inet4Address four -> isSpecial(four.getAddress());
                    case Inet6Address six -> isSpecialOrHidesFour(six.getAddress());
                    default -> true;
                };
    }

    /// 0/8, carrier-grade 100.64/10, protocol assignments 192.0.0/24, benchmarks 198.18/15, reserved 240/4.
    private static boolean isSpecial(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && four[2] == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /// Unique local fc00::/7; 64:ff9b::/16, 2002::/16 and ::/96, behind which stands an IPv4 address.
    private static boolean isSpecialOrHidesFour(byte[] six) {
        int start = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
        return (start & 0xfe00) == 0xfc00 || start == 0x0064 || start == 0x2002 || start == 0;
    }
}
