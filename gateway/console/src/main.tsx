/** Starts the console in the browser. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { SwitchLanguageContext } from './frame.tsx';
import { firstLanguage, keepLanguage, type Language, LanguageContext } from './messages.ts';
import { router } from './router.tsx';
import './pages.css';

const client = new QueryClient();
/** Dark enough for white text at the contrast of WCAG AA. */
const THEME = {
  token: {
    colorPrimary: '#0b5cad',
    // A danger button has this colour as text on white.
    colorError: '#c41d1d',
    colorLink: '#0b5cad',
    colorTextDescription: '#595959',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#595959',
  },
};

function Console() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  keepLanguage(language);
  return (
    <LanguageContext value={language}>
      <SwitchLanguageContext value={setLanguage}>
        <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={THEME} button={{ autoInsertSpace: false }}>
          <App>
            <QueryClientProvider client={client}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </App>
        </ConfigProvider>
      </SwitchLanguageContext>
    </LanguageContext>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
